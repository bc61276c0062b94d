// Renders the icons from their SVG sources; how to run it: README.md in this folder.
const { readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { Resvg } = require("@resvg/resvg-js");

const svg = (size) => readFileSync(join(__dirname, size < 32 ? "icon-small.svg" : "icon.svg"));
const png = (size) => new Resvg(svg(size), { fitTo: { mode: "width", value: size } }).render().asPng();
const write = (name, bytes) => writeFileSync(join(__dirname, name), bytes);

// Windows: a directory of images, 16 bytes each; 256 is written as 0
function ico(sizes) {
  const images = sizes.map(png);
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let offset = head.length;
  sizes.forEach((size, i) => {
    const at = 6 + 16 * i;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(images[i].length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += images[i].length;
  });
  return Buffer.concat([head, ...images]);
}

// macOS: chunks of type, length and PNG; the types name the size
function icns(types) {
  const chunks = Object.entries(types).map(([type, size]) => chunk(type, png(size)));
  return chunk("icns", Buffer.concat(chunks));
}

function chunk(type, body) {
  const head = Buffer.alloc(8);
  head.write(type, "latin1");
  head.writeUInt32BE(8 + body.length, 4);
  return Buffer.concat([head, body]);
}

for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) {
  write(`icon-${size}.png`, png(size));
}
write("icon.ico", ico([16, 24, 32, 48, 64, 256]));
write("icon.icns", icns({ ic11: 32, ic12: 64, ic07: 128, ic08: 256, ic09: 512, ic10: 1024 }));
