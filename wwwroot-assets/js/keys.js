// Lets a single key press the button that shows it (data-key), while nobody types and no dialog asks. Can be switched off, and remembers it.
const choice = "single-keys";

function typing(event) {
  return event.isComposing || event.target.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
}

export function listen() {
  let on = localStorage.getItem(choice) !== "off";
  const press = event => {
    if (!on || event.repeat || event.ctrlKey || event.metaKey || event.altKey || typing(event) || document.querySelector("dialog[open]")) return;
    const button = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (!button || button.disabled) return;
    event.preventDefault();
    button.click();
  };
  document.addEventListener("keydown", press);
  return {
    isOn: () => on,
    turn: wanted => { on = wanted; localStorage.setItem(choice, wanted ? "on" : "off"); },
    stop: () => document.removeEventListener("keydown", press),
  };
}
