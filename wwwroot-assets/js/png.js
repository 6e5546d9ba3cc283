// Draws a curve that stands on the page into a picture of its own, in the colours it has there, and hands it to the person.
const wide = 1200, high = 640, edge = 48, scale = 2, box = { x: edge + 56, y: 150, w: wide - 2 * edge - 56, h: high - 150 - 90 };

export function save(figure, title, name) {
  const canvas = Object.assign(document.createElement("canvas"), { width: wide * scale, height: high * scale });
  const pen = canvas.getContext("2d"), page = getComputedStyle(figure.closest(".card") ?? document.body), ink = getComputedStyle(figure);
  pen.scale(scale, scale);
  pen.fillStyle = page.backgroundColor;
  pen.fillRect(0, 0, wide, high);
  write(pen, title, edge, edge + 16, `600 28px ${ink.fontFamily}`, ink.color, wide - 2 * edge);
  legend(pen, figure, ink);
  for (const path of figure.querySelectorAll(".chart > svg path")) trace(pen, path);
  const small = `16px ${ink.fontFamily}`, hint = getComputedStyle(figure.querySelector(".chart")).color;
  figure.querySelectorAll(".chart-y span").forEach((mark, at, all) =>
    write(pen, mark.textContent, box.x - 12, box.y + box.h * at / (all.length - 1) + 5, small, hint, 60, "right"));
  figure.querySelectorAll(".chart-x span").forEach((mark, at, all) =>
    write(pen, mark.textContent, box.x + box.w * at / (all.length - 1), box.y + box.h + 32, small, hint, 200, ["left", "center", "right"][at]));
  canvas.toBlob(blob => hand(blob, name), "image/png");
}

function legend(pen, figure, ink) {
  let left = edge;
  for (const item of figure.querySelectorAll(".chart-legend li")) {
    const line = getComputedStyle(item.querySelector("path")), text = item.textContent.trim();
    stroke(pen, line, 3);
    pen.beginPath();
    pen.moveTo(left, 105);
    pen.lineTo(left + 36, 105);
    pen.stroke();
    write(pen, text, left + 46, 111, `18px ${ink.fontFamily}`, getComputedStyle(item).color, 400);
    left += 46 + pen.measureText(text).width + 32;
  }
  pen.setLineDash([]);
}

// The page's curves live in a square of 100 by 100; lines keep their width when it is stretched.
function trace(pen, path) {
  const style = getComputedStyle(path), line = new Path2D();
  line.addPath(new Path2D(path.getAttribute("d")), new DOMMatrix([box.w / 100, 0, 0, box.h / 100, box.x, box.y]));
  if (style.fill !== "none") {
    pen.fillStyle = style.fill;
    pen.fill(line);
  }
  if (style.stroke === "none") return;
  stroke(pen, style, parseFloat(style.strokeWidth) * 1.5);
  pen.stroke(line);
  pen.setLineDash([]);
}

function stroke(pen, style, width) {
  pen.strokeStyle = style.stroke;
  pen.lineWidth = width;
  pen.lineJoin = "round";
  pen.setLineDash(style.strokeDasharray === "none" ? [] : style.strokeDasharray.split(/[ ,]+/).map(part => parseFloat(part) * 1.5));
}

function write(pen, text, x, y, font, colour, most, align = "left") {
  Object.assign(pen, { font, fillStyle: colour, textAlign: align });
  pen.fillText(text, x, y, most);
}

function hand(blob, name) {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
