// What a long form with a live page needs from the browser: the last words survive a dead server, Ctrl+Z works beside the fields, files travel by HTTP.
import { save, load, clear } from "./draft.js";

const calm = 400;
const typed = key => key + ":typing";
const words = key => JSON.parse(load(typed(key)) ?? "{}");

// Words in a field reach the server when the person leaves the field; until then they are kept here. Half a Chinese word is no word yet.
export function watch(root, key) {
  let timer;
  const note = field => save(typed(key), JSON.stringify({ ...words(key), [field.name]: field.value }));
  const noteSoon = field => {
    clearTimeout(timer);
    timer = setTimeout(() => note(field), calm);
  };
  const isText = field => field.matches?.("input:not([type=radio], [type=checkbox], [type=file]), textarea");
  root.addEventListener("input", event => { if (!event.isComposing && isText(event.target)) noteSoon(event.target); });
  root.addEventListener("compositionend", event => { if (isText(event.target)) noteSoon(event.target); });
  root.addEventListener("change", event => {
    clearTimeout(timer);
    if (isText(event.target)) note(event.target);
  }, true);
  const undo = event => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== "z" || isText(event.target)) return;
    const button = document.querySelector("[data-undo]");
    if (!button) return;
    event.preventDefault();
    button.click();
  };
  document.addEventListener("keydown", undo);
  return { stop: () => { clearTimeout(timer); document.removeEventListener("keydown", undo); } };
}

// The server has taken everything up to here, but for the field the person is in. What is too long for this way it has alone.
export function keep(key, json) {
  const { name } = document.activeElement ?? {};
  const open = words(key);
  if (name in open) save(typed(key), JSON.stringify({ [name]: open[name] }));
  else clear(typed(key));
  if (json === null) clear(key);
  else save(key, json);
}

// In parts, each shorter than the longest message a page may send, none ending within a letter.
export function read(key, from) {
  const whole = load(key);
  if (whole === null || from >= whole.length) return null;
  const until = from + 4000;
  return whole.slice(from, /[\ud800-\udbff]/.test(whole[until - 1] ?? "") ? until - 1 : until);
}

export function selection(id) {
  const { selectionStart = 0, selectionEnd = 0 } = document.getElementById(id) ?? {};
  return [selectionStart, selectionEnd];
}

export function drop(key) {
  clear(key);
  clear(typed(key));
}

// Puts words back that no server has heard yet, the way a person would: type, then leave the field. From then on the page says that it is live.
export function retype(root, key) {
  const open = words(key);
  clear(typed(key));
  for (const field of root.querySelectorAll("input, textarea")) {
    if (!(field.name in open) || field.value === open[field.name]) continue;
    field.value = open[field.name];
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
  root.dataset.live = "yes";
}

export function focus(id) {
  const place = document.getElementById(id);
  if (!place) return;
  for (let details = place.closest("details"); details; details = details.parentElement.closest("details")) details.open = true;
  const fields = "input:not([type=hidden]), textarea, select, button";
  const field = place.matches(fields) ? place : place.querySelector(fields) ?? place;
  field.scrollIntoView({ block: "center" });
  field.focus({ preventScroll: true });
}

export async function upload(form) {
  try {
    const reply = await fetch(form.action, { method: "POST", body: new FormData(form) });
    return reply.headers.get("content-type")?.includes("json") ? await reply.json() : {};
  } catch {
    return {};
  } finally {
    form.querySelector("[type=file]").value = "";
  }
}
