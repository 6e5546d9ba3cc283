// What is pasted from a page or from Word becomes blocks on the server. One stretch of plain words stays the field's own business, undo included.
const shaped = /<(h[1-6]|li|blockquote|table|img|hr|b|strong|i|em|a)\b|mso-list|font-(weight|style):\s*(bold|italic|[6-9]00)/i;
const parted = /<\/(p|div|section)>[\s\S]*<(p|div|section)\b/i;

// A block's own words; an answer to a question, or a picture's description, is no place for blocks.
const words = /^block-\d+$/;

export function watch(id, page, most) {
  const root = document.getElementById(id);
  const paste = event => {
    const html = event.clipboardData?.getData("text/html") ?? "";
    if (!words.test(event.target.name ?? "") || html.length > most || !(shaped.test(html) || parted.test(html))) return;
    event.preventDefault();
    page.invokeMethodAsync("PasteAsync", event.target.name, DotNet.createJSStreamReference(new TextEncoder().encode(html)));
  };
  root.addEventListener("paste", paste);
  return { stop: () => root.removeEventListener("paste", paste) };
}
