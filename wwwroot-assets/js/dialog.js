// Opens and closes a native <dialog>: the browser alone can trap focus and give it back.
export function show(dialog) {
  if (!dialog.open) dialog.showModal();
}

export function close(dialog) {
  if (dialog.open) dialog.close();
}
