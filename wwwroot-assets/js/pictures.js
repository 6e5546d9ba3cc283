// Pictures on their way from a form to the server, by HTTP and one after the other. The browser makes them small first: a phone's camera writes more
// bytes than any page should carry, and drawing a picture anew leaves behind what the camera noted about place and owner. It makes two smaller sizes, too.
const longest = 1280;
const sizes = { medium: 720, small: 320 }; // pixels along the shorter side
const worthIt = 0.8; // a size that is not clearly smaller is left out
const quality = 0.82, smallerQuality = 0.72; // several dots of a phone's screen share one of a smaller size's
const smallEnough = 300_000;

const files = form => form.querySelector("[type=file]").files;

export const count = form => files(form).length;

export async function send(form, at) {
  return post(form, form.action, files(form)[at]);
}

// Any picture: a file, or what was drawn from a film. The answer of the server; nothing when the way was cut, and the page says so.
export async function post(form, address, file) {
  try {
    const body = new FormData();
    body.set("__RequestVerificationToken", form.querySelector("[name=__RequestVerificationToken]").value);
    for (const [name, part] of Object.entries(await parts(file))) body.set(name, part, name);
    const reply = await fetch(address, { method: "POST", body });
    return reply.headers.get("content-type")?.includes("json") ? await reply.json() : {};
  } catch {
    return {};
  }
}

export function done(form) {
  form.querySelector("[type=file]").value = "";
}

// What the browser cannot draw goes out as it is: the server says what is wrong with it.
async function parts(file) {
  const drawn = await createImageBitmap(file).catch(() => null);
  if (!drawn) return { picture: file };
  const scale = Math.min(1, longest / Math.max(drawn.width, drawn.height));
  const isKept = scale === 1 && file.size <= smallEnough && ["image/png", "image/jpeg"].includes(file.type);
  const all = { picture: isKept ? file : await draw(drawn, scale, "image/jpeg", quality) ?? file };
  for (const [name, shorter] of Object.entries(sizes)) {
    const less = shorter / Math.min(drawn.width, drawn.height);
    if (less > worthIt * scale) continue;
    const size = await draw(drawn, less, all.picture.type, smallerQuality);
    if (size && size.size < worthIt * all.picture.size) all[name] = size;
  }
  drawn.close();
  return all;
}

function draw(picture, scale, type, quality) {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [picture.width, picture.height].map(side => Math.max(1, Math.round(side * scale)));
  const pen = canvas.getContext("2d");
  if (type === "image/jpeg") {
    pen.fillStyle = "white"; // under what is transparent
    pen.fillRect(0, 0, canvas.width, canvas.height);
  }
  pen.imageSmoothingQuality = "high";
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise(done => canvas.toBlob(done, type, quality));
}
