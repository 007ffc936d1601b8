// The gallery: thumbnails and arrows move the strip, a picture opens large in a dialog.
// Without this file thumbnails jump to pictures, and pictures lead to the large files.

const stripOf = (gallery) => gallery.querySelector("dialog[open] [data-large]") ?? gallery.querySelector("[data-strip]");
const isClose = (frame) => frame.matches(".zoom__picture--close");
const shownIn = (strip) => Math.round(strip.scrollLeft / strip.clientWidth) || 0;

function turnTo(strip, index, behavior = "smooth") {
  const last = strip.children.length - 1;
  strip.scrollTo({ left: Math.min(Math.max(index, 0), last) * strip.clientWidth, behavior });
}

// Says which picture is shown: in numbers, on the thumbnails, and to the Tab key.
function mark(strip) {
  const index = shownIn(strip);
  strip.parentElement.querySelectorAll("[data-shown]").forEach((number) => { number.textContent = index + 1; });
  if (strip.matches("[data-large]")) {
    strip.parentElement.querySelector("[data-closer]").setAttribute("aria-pressed", isClose(strip.children[index]));
    return;
  }
  const gallery = strip.closest("[data-gallery]");
  gallery.querySelectorAll(".gallery__thumb").forEach((thumb, at) => at === index ? thumb.setAttribute("aria-current", "true") : thumb.removeAttribute("aria-current"));
  gallery.querySelectorAll("[data-zoom]").forEach((link, at) => { link.tabIndex = at === index ? 0 : -1; });
}

function enlarged(link) {
  const picture = link.querySelector("picture").cloneNode(true);
  const image = picture.querySelector("img");
  picture.querySelectorAll("source").forEach((source) => { source.sizes = "100vw"; });
  image.loading = "lazy";
  image.removeAttribute("fetchpriority");
  const frame = document.createElement("div");
  frame.className = "zoom__picture";
  frame.append(picture);
  return frame;
}

function open(gallery, index) {
  const dialog = gallery.querySelector("[data-dialog]");
  const large = dialog.querySelector("[data-large]");
  if (!large.children.length) large.append(...[...gallery.querySelectorAll("[data-zoom]")].map(enlarged));
  dialog.showModal();
  turnTo(large, index, "instant");
  mark(large);
}

// Twice as large, around the point that was pressed; pressed again, all of it.
function comeClose(image, { clientX, clientY }) {
  const frame = image.closest(".zoom__picture");
  const box = image.getBoundingClientRect();
  frame.classList.toggle("zoom__picture--close");
  frame.scrollTo(
    ((clientX - box.left) / box.width) * image.clientWidth - frame.clientWidth / 2,
    ((clientY - box.top) / box.height) * image.clientHeight - frame.clientHeight / 2,
  );
  mark(frame.parentElement);
}

function comeCloseToMiddle(frame) {
  const image = frame.querySelector("img");
  const box = image.getBoundingClientRect();
  comeClose(image, { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 });
}

document.addEventListener("click", (event) => {
  const gallery = event.target.closest("[data-gallery]");
  if (!gallery || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const thumb = event.target.closest(".gallery__thumb");
  const link = event.target.closest("[data-zoom]");
  const turn = event.target.closest("[data-turn]");
  if (thumb) turnTo(stripOf(gallery), [...gallery.querySelectorAll(".gallery__thumb")].indexOf(thumb));
  else if (link) open(gallery, [...gallery.querySelectorAll("[data-zoom]")].indexOf(link));
  else if (turn) turnTo(stripOf(gallery), shownIn(stripOf(gallery)) + Number(turn.dataset.turn));
  else if (event.target.closest("[data-closer]")) comeCloseToMiddle(stripOf(gallery).children[shownIn(stripOf(gallery))]);
  else if (event.target.matches(".zoom__picture img")) comeClose(event.target, event);
  else if (event.target.closest(".zoom__picture")) gallery.querySelector("[data-dialog]").close();
  if (thumb || link) event.preventDefault();
});

document.addEventListener("keydown", (event) => {
  const gallery = event.target.closest?.("[data-gallery]");
  const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
  if (!gallery || !step) return;
  const strip = stripOf(gallery);
  const frame = strip.children[shownIn(strip)];
  if (isClose(frame)) frame.scrollBy({ left: step[0] * 120, top: step[1] * 120, behavior: "smooth" });
  else if (step[0]) turnTo(strip, shownIn(strip) + step[0]);
  else return;
  event.preventDefault();
});

// The small strip stands where the large one was left; the browser gives the focus back.
document.addEventListener("close", (event) => {
  if (!event.target.matches("[data-dialog]")) return;
  const shown = event.target.querySelector("[data-shown]")?.textContent ?? 1;
  turnTo(event.target.closest("[data-gallery]").querySelector("[data-strip]"), shown - 1, "instant");
}, true);

document.addEventListener("scroll", (event) => {
  if (event.target.matches?.("[data-strip], [data-large]")) mark(event.target);
}, true);

function ready() {
  document.querySelectorAll("[data-strip]").forEach(mark);
  // A list of values that scrolls begins with the chosen one in sight.
  document.querySelectorAll(".chips").forEach((list) => {
    const chosen = list.querySelector("[aria-current]");
    if (chosen) list.scrollTo({ left: chosen.offsetLeft - 60, top: chosen.offsetTop - 60 });
  });
}

ready();
document.addEventListener("htmx:afterSettle", ready);
