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

// The server has taken everything up to here, but for the field the person is in.
export function keep(key, json) {
  const { name } = document.activeElement ?? {};
  const open = words(key);
  if (name in open) save(typed(key), JSON.stringify({ [name]: open[name] }));
  else clear(typed(key));
  return save(key, json);
}

export const read = key => load(key);

export function drop(key) {
  clear(key);
  clear(typed(key));
}

// Puts words back that no server has heard yet, the way a person would: type, then leave the field.
export function retype(root, key) {
  const open = words(key);
  clear(typed(key));
  for (const field of root.querySelectorAll("input, textarea")) {
    if (!(field.name in open) || field.value === open[field.name]) continue;
    field.value = open[field.name];
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

export function focus(id) {
  const place = document.getElementById(id);
  if (!place) return;
  for (let details = place.closest("details"); details; details = details.parentElement.closest("details")) details.open = true;
  const field = place.matches("input, textarea, select, button") ? place : place.querySelector("input, textarea, select, button") ?? place;
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
