// Reads codes with the camera at the till, where the browser can; elsewhere its button stays hidden.
const box = document.querySelector("[data-scan]");
const field = document.querySelector("[data-scan-into]");

const formats = ["qr_code", "code_128", "ean_13"];
const pause = () => new Promise(resolve => setTimeout(resolve, 150));

async function canRead() {
  if (!("BarcodeDetector" in window) || !navigator.mediaDevices?.getUserMedia) return false;
  return (await BarcodeDetector.getSupportedFormats()).includes("qr_code");
}

async function scan(video) {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  try {
    video.srcObject = stream;
    video.hidden = false;
    await video.play();
    const known = await BarcodeDetector.getSupportedFormats();
    const detector = new BarcodeDetector({ formats: formats.filter(format => known.includes(format)) });
    while (!video.hidden) {
      const [code] = await detector.detect(video);
      if (code) return code.rawValue;
      await pause();
    }
  } finally {
    stream.getTracks().forEach(track => track.stop());
    video.hidden = true;
  }
}

async function start() {
  const video = box.querySelector("video");
  if (!video.hidden) {
    video.hidden = true;
    return;
  }
  try {
    const code = await scan(video);
    if (!code) return;
    navigator.vibrate?.(60);
    field.value = code;
    field.form.requestSubmit();
  } catch {
    // No camera, or the person said no: the digits are there for that.
    box.hidden = true;
    field.focus();
  }
}

if (box && field && await canRead()) {
  box.hidden = false;
  box.querySelector("[data-scan-start]").addEventListener("click", start);
}
