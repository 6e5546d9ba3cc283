// Drafts live on this device. A plain form with data-draft="key" keeps its named inputs by itself; a page with a circuit calls save, load and clear.
const prefix = "draft:";
const calm = 400;

export function save(key, json) {
  try {
    localStorage.setItem(prefix + key, json);
    return true;
  } catch {
    return false; // A full or forbidden store must not stop the typing.
  }
}

export function load(key) {
  try {
    return localStorage.getItem(prefix + key);
  } catch {
    return null;
  }
}

export function clear(key) {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // Nothing was kept.
  }
}

function kept(form) {
  return [...form.elements].filter(field =>
    field.name && !field.name.startsWith("__") && !["password", "hidden", "file", "submit", "button"].includes(field.type));
}

function read(form) {
  const values = {};
  for (const field of kept(form)) {
    if (field.type === "radio" && !field.checked) continue;
    values[field.name + (field.type === "checkbox" ? ":" + field.value : "")] = field.type === "checkbox" ? field.checked : field.value;
  }
  return values;
}

function write(form, values) {
  for (const field of kept(form)) {
    const key = field.name + (field.type === "checkbox" ? ":" + field.value : "");
    if (!(key in values)) continue;
    if (field.type === "checkbox") field.checked = values[key];
    else if (field.type === "radio") field.checked = field.value === values[key];
    else field.value = values[key];
  }
}

// An element [data-draft-offer] inside the form, hidden by the server, asks first; without one the draft comes back at once.
function offer(form, values) {
  const asks = form.querySelector("[data-draft-offer]");
  if (!asks) return write(form, values);
  asks.hidden = false;
  asks.querySelector("[data-draft-take]")?.addEventListener("click", () => { write(form, values); asks.hidden = true; });
  asks.querySelector("[data-draft-drop]")?.addEventListener("click", () => { clear(form.dataset.draft); asks.hidden = true; });
}

function watch(form) {
  if (form.draftWatched) return;
  form.draftWatched = true;
  const key = form.dataset.draft;
  const old = load(key);
  if (old && old !== JSON.stringify(read(form))) offer(form, JSON.parse(old));
  let timer;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => save(key, JSON.stringify(read(form))), calm);
  });
  form.addEventListener("submit", () => { clearTimeout(timer); save(key, JSON.stringify(read(form))); });
}

function start() {
  document.querySelectorAll("[data-draft-done]").forEach(done => clear(done.dataset.draftDone));
  document.querySelectorAll("form[data-draft]").forEach(watch);
}

start();
if (globalThis.Blazor?.addEventListener) globalThis.Blazor.addEventListener("enhancedload", start);
