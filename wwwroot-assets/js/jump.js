// Ctrl+K (⌘K) presses the search button of the frame, wherever one stands; an open dialog keeps its keys.
export function listen(opener) {
  const press = event => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "k") return;
    event.preventDefault();
    if (!document.querySelector("dialog[open]")) opener.click();
  };
  document.addEventListener("keydown", press);
  opener.dataset.live = "yes";
  return { stop: () => document.removeEventListener("keydown", press) };
}
