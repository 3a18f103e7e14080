// Lets a map be moved and magnified. Without it the map stands still, and the pages of provinces and districts show it larger.
for (const figure of document.querySelectorAll(".map")) {
  const svg = figure.querySelector("svg");
  const whole = svg.viewBox.baseVal;
  const first = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
  let box = { ...first };
  const most = 12;

  const show = () => {
    box.x = Math.min(Math.max(box.x, first.x), first.x + first.width - box.width);
    box.y = Math.min(Math.max(box.y, first.y), first.y + first.height - box.height);
    svg.setAttribute("viewBox", `${box.x} ${box.y} ${box.width} ${box.height}`);
  };
  // The point under the pointer stays where it is.
  const zoom = (factor, at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }) => {
    const width = Math.min(first.width, Math.max(first.width / most, box.width / factor));
    const by = width / box.width;
    box = { x: at.x - (at.x - box.x) * by, y: at.y - (at.y - box.y) * by, width, height: box.height * by };
    show();
  };
  const place = (event) => {
    const frame = svg.getBoundingClientRect();
    return { x: box.x + ((event.clientX - frame.x) / frame.width) * box.width, y: box.y + ((event.clientY - frame.y) / frame.height) * box.height };
  };

  figure.querySelector(".zoom").hidden = false;
  figure.querySelector(".zoom").addEventListener("click", (event) => {
    const what = event.target.dataset.zoom;
    if (what === "in") zoom(1.6);
    if (what === "out") zoom(1 / 1.6);
    if (what === "reset") { box = { ...first }; show(); }
  });
  svg.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return; // A page still scrolls over the map.
    event.preventDefault();
    zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, place(event));
  }, { passive: false });

  const fingers = new Map();
  let moved = false;
  svg.addEventListener("pointerdown", (event) => { fingers.set(event.pointerId, event); moved = false; });
  svg.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before || (event.pointerType === "touch" && fingers.size === 1 && box.width === first.width)) return;
    const frame = svg.getBoundingClientRect();
    if (fingers.size === 2) {
      const other = [...fingers.values()].find((finger) => finger.pointerId !== event.pointerId);
      const apart = (finger) => Math.hypot(finger.clientX - other.clientX, finger.clientY - other.clientY);
      zoom(apart(event) / apart(before), place({ clientX: (event.clientX + other.clientX) / 2, clientY: (event.clientY + other.clientY) / 2 }));
    } else {
      box.x -= ((event.clientX - before.clientX) / frame.width) * box.width;
      box.y -= ((event.clientY - before.clientY) / frame.height) * box.height;
      show();
    }
    moved ||= Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY) > 2;
    fingers.set(event.pointerId, event);
  });
  for (const end of ["pointerup", "pointercancel", "pointerleave"]) svg.addEventListener(end, (event) => fingers.delete(event.pointerId));
  svg.addEventListener("click", (event) => { if (moved) event.preventDefault(); }, true);
}
