// A film on its way from a form to the server: by HTTP and part by part, so that a line that breaks costs one part. The number of an unfinished one stays
// in this browser: whoever chooses the same file again goes on where it stopped, after a reload or the next morning too.
const part = 1_000_000;
const waits = [1, 2, 4, 8, 15, 30, 30, 30];

const input = form => form.querySelector("[type=file]");
const sleep = seconds => new Promise(done => setTimeout(done, seconds * 1000));

async function ask(form, path, fields) {
  const body = new FormData();
  body.set("__RequestVerificationToken", form.querySelector("[name=__RequestVerificationToken]").value);
  for (const [name, value] of Object.entries(fields ?? {})) body.set(name, value);
  const reply = await fetch(form.action + path, fields ? { method: "POST", body } : {});
  const said = reply.headers.get("content-type")?.includes("json") ? await reply.json() : {};
  // Busy is no answer: the same is asked again.
  if (reply.status >= 500) throw new Error(said.error);
  return { ...said, status: reply.status };
}

export async function send(form, page) {
  const file = input(form).files[0], key = `video:${form.action}:${file.name}:${file.size}:${file.lastModified}`;
  let upload = localStorage.getItem(key), at = null, tried = 0, why;
  while (tried < waits.length) {
    try {
      if (upload && at === null) {
        const known = await ask(form, "/" + upload);
        [upload, at] = known.upload ? [upload, known.at] : [null, null];
      }
      if (!upload) {
        const begun = await ask(form, "", { bytes: file.size });
        if (begun.error) return begun;
        [upload, at] = [begun.upload, 0];
        localStorage.setItem(key, upload);
      }
      await page.invokeMethodAsync("CameTo", Math.floor(100 * at / file.size)).catch(() => {});
      const said = await ask(form, "/" + upload, { at, part: file.slice(at, at + part) });
      if (said.id || (said.error && said.status !== 409)) {
        localStorage.removeItem(key);
        return said;
      }
      if (said.error) throw new Error(said.error);
      [at, tried] = [said.at, said.at === at ? tried + 1 : 0];
    } catch (broken) {
      [at, why] = [null, broken.message];
      await sleep(waits[tried++]);
    }
  }
  return { error: why };
}

export function done(form) {
  input(form).value = "";
}

// What stands in the player this moment becomes the cover. At the start that is one second in: the first picture of a film is often black.
export async function cover(form, film, address, early, pictures) {
  try {
    await seen(film, early);
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [film.videoWidth, film.videoHeight];
    canvas.getContext("2d").drawImage(film, 0, 0);
    const { post } = await import(new URL(pictures, document.baseURI));
    return await post(form, address, await new Promise(drawn => canvas.toBlob(drawn, "image/jpeg", 0.9)));
  } catch {
    return {}; // The browser cannot play it; the page asks for a picture instead.
  }
}

async function seen(film, early) {
  const patience = AbortSignal.timeout(15_000);
  const heard = name => new Promise((done, lost) => {
    film.addEventListener(name, done, { once: true, signal: patience });
    film.addEventListener("error", lost, { once: true, signal: patience });
    patience.addEventListener("abort", lost);
  });
  if (film.error) throw film.error;
  if (film.readyState < HTMLMediaElement.HAVE_METADATA) {
    film.preload = "auto";
    await heard("loadedmetadata");
  }
  if (early && film.currentTime === 0) {
    const there = heard("seeked");
    film.currentTime = Math.min(1, film.duration / 2);
    await there;
  }
  if (film.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) await heard("loadeddata");
}

export async function captions(form, address) {
  try {
    const body = new FormData(form);
    const reply = await fetch(address, { method: "POST", body });
    return reply.headers.get("content-type")?.includes("json") ? await reply.json() : {};
  } catch {
    return {};
  }
}
