// Copies a text. On plain http away from this machine the clipboard is closed to pages; there the text is selected for the person's own keys.
export async function copy(element) {
  try {
    await navigator.clipboard.writeText(element.textContent);
    return true;
  } catch {
    getSelection().selectAllChildren(element);
    return false;
  }
}
