// Lets a single key press the button that shows it (data-key), while nobody types and no dialog asks. The box switches it off, and is remembered.
const choice = "single-keys";

function typing(event) {
  return event.isComposing || event.target.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
}

export function listen(box) {
  const remember = () => localStorage.setItem(choice, box.checked ? "on" : "off");
  const press = event => {
    if (!box.checked || event.repeat || event.ctrlKey || event.metaKey || event.altKey || typing(event) || document.querySelector("dialog[open]")) return;
    const button = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (!button || button.disabled) return;
    event.preventDefault();
    button.click();
  };
  box.checked = localStorage.getItem(choice) !== "off";
  box.addEventListener("change", remember);
  document.addEventListener("keydown", press);
  return { stop: () => document.removeEventListener("keydown", press) };
}
