// The gallery's thumbnails move the strip without moving the page, and say which picture is shown.

function pictureIn(strip, index) {
  strip.scrollTo({ left: index * strip.clientWidth, behavior: "smooth" });
}

document.addEventListener("click", (event) => {
  const thumb = event.target.closest(".gallery__thumb");
  if (!thumb) return;
  event.preventDefault();
  const thumbs = [...thumb.closest(".gallery__thumbs").querySelectorAll(".gallery__thumb")];
  pictureIn(thumb.closest("[data-gallery]").querySelector("[data-strip]"), thumbs.indexOf(thumb));
});

document.addEventListener("keydown", (event) => {
  const strip = event.target.closest?.("[data-gallery]")?.querySelector("[data-strip]");
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (!strip || !step) return;
  event.preventDefault();
  pictureIn(strip, Math.round(strip.scrollLeft / strip.clientWidth) + step);
});

document.addEventListener("scroll", (event) => {
  if (!event.target.matches?.("[data-strip]")) return;
  const shown = Math.round(event.target.scrollLeft / event.target.clientWidth);
  const thumbs = event.target.closest("[data-gallery]").querySelectorAll(".gallery__thumb");
  thumbs.forEach((thumb, index) => {
    if (index === shown) thumb.setAttribute("aria-current", "true");
    else thumb.removeAttribute("aria-current");
  });
}, true);
