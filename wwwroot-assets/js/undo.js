// Ctrl+Z, or ⌘Z, presses the button that takes back what was just done, while nobody types and no dialog asks.
function typing(event) {
  return event.isComposing || event.target.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
}

export function listen() {
  const press = event => {
    if (event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.repeat) return;
    const button = document.querySelector(".toast button");
    if (!button || button.disabled || typing(event) || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    button.click();
  };
  document.addEventListener("keydown", press);
  return { stop: () => document.removeEventListener("keydown", press) };
}
