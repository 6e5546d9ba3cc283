// Pictures on their way from a form to the server, by HTTP and one after the other. The browser makes them small first: a phone's camera writes more
// bytes than any page should carry, and drawing a picture anew leaves behind what the camera noted about place and owner.
const longest = 1280;
const quality = 0.82;
const smallEnough = 300_000;

const files = form => form.querySelector("[type=file]").files;

export const count = form => files(form).length;

export async function send(form, at) {
  try {
    const body = new FormData(form);
    body.set("picture", await small(files(form)[at]), "picture");
    const reply = await fetch(form.action, { method: "POST", body });
    return reply.headers.get("content-type")?.includes("json") ? await reply.json() : {};
  } catch {
    return {}; // The way was cut; the page says so.
  }
}

export function done(form) {
  form.querySelector("[type=file]").value = "";
}

// What the browser cannot draw goes out as it is: the server says what is wrong with it.
async function small(file) {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return file;
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  if (scale === 1 && file.size <= smallEnough && ["image/png", "image/jpeg"].includes(file.type)) return file;
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [picture.width, picture.height].map(side => Math.max(1, Math.round(side * scale)));
  const pen = canvas.getContext("2d");
  pen.fillStyle = "white"; // under what is transparent
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return await new Promise(done => canvas.toBlob(done, "image/jpeg", quality)) ?? file;
}
