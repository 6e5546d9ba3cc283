// Opens and closes a native <dialog>: the browser alone can trap focus and give it back.
const patience = 3000, step = 50;

export function show(dialog) {
  if (dialog.open) return;
  const opener = document.activeElement;
  dialog.showModal();
  dialog.addEventListener("close", () => stay(dialog, opener, performance.now() + patience), { once: true });
}

// What was asked about may go away with the answer, and the button that asked with it: then the page's title takes the focus.
function stay(dialog, opener, end) {
  const at = document.activeElement;
  if (at !== opener && at !== document.body && !dialog.contains(at)) return;
  if (!opener.isConnected) document.querySelector("h1")?.focus();
  else if (performance.now() < end) setTimeout(stay, step, dialog, opener, end);
}

// Whether there was something to close, and a "close" is to come.
export function close(dialog) {
  const wasOpen = dialog.open;
  if (wasOpen) dialog.close();
  return wasOpen;
}
