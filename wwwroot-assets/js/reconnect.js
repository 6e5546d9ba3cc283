// The framework marks #components-reconnect-modal by class only. While it says "show" the bar is all there is to see; once it gives up
// (failed: no server; rejected: a server that no longer knows this page) we wait for the server and load the page anew: drafts are on the device.
const bar = document.getElementById("components-reconnect-modal");
const every = 500;
let waiting = false;

async function answers() {
  try {
    const reply = await fetch("/health/live", { cache: "no-store", signal: AbortSignal.timeout(every * 4) });
    return reply.ok;
  } catch {
    return false;
  }
}

async function waitThenReload() {
  if (waiting) return;
  waiting = true;
  while (!await answers()) await new Promise(go => setTimeout(go, every));
  location.reload();
}

function look() {
  const has = name => bar.classList.contains("components-reconnect-" + name);
  if (has("failed") || has("rejected")) return waitThenReload();
  if (has("show")) nudge();
}

// A server that went away and came back may answer long before the framework's next try: ask for that try as soon as it answers.
let nudging = false;
async function nudge() {
  if (nudging) return;
  nudging = true;
  while (bar.classList.contains("components-reconnect-show")) {
    if (await answers()) {
      const known = await Blazor.reconnect?.().catch(() => false);
      if (known === false) return waitThenReload();
    }
    await new Promise(go => setTimeout(go, every));
  }
  nudging = false;
}

if (bar) new MutationObserver(look).observe(bar, { attributes: true, attributeFilter: ["class"] });
