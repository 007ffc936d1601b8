// A list: clean addresses, an open sheet that stays open, the focus where it was, opened results noted.

const filters = () => document.getElementById("filters");
let place = null; // where the page and its filters were scrolled before a swap

document.addEventListener("htmx:configRequest", (event) => {
  if (!event.target.closest("[data-filters]")) return;
  const data = event.detail.formData;
  for (const name of [...data.keys()]) if (data.get(name) === "" && name !== "q") data.delete(name);
});

const topOf = (element) => element?.getBoundingClientRect?.().top ?? 0;

// What was ticked stays under the finger, though groups above it became shorter.
function stayWith(ticked) {
  if (!ticked || !filters()?.contains(ticked)) return;
  ticked.focus({ preventScroll: true });
  (place.isOpen ? filters() : window).scrollBy({ top: topOf(ticked) - place.top, behavior: "instant" });
}

document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.target.id !== "results") return;
  const isOpen = filters()?.matches(":popover-open");
  const ticked = event.detail.requestConfig?.triggeringEvent?.target;
  place = { isOpen, filters: filters()?.scrollTop ?? 0, page: scrollY, id: ticked?.id, top: topOf(ticked) };
});

document.addEventListener("htmx:afterSettle", (event) => {
  if (!place) return;
  const isSubmit = event.detail.requestConfig?.triggeringEvent?.type === "submit";
  if (place.isOpen && !isSubmit) filters()?.showPopover();
  if (filters()) filters().scrollTop = place.filters;
  scrollTo({ top: place.page, behavior: "instant" });
  stayWith(document.getElementById(place.id));
  place = null;
});

// What the list shows already is not asked for again: the sheet only closes.
document.addEventListener("htmx:beforeRequest", (event) => {
  const { elt, pathInfo, requestConfig } = event.detail;
  const isAsked = pathInfo.finalRequestPath === location.pathname + location.search;
  if (!isAsked || requestConfig.triggeringEvent?.type !== "submit" || !elt.matches("[data-filters]")) return;
  event.preventDefault();
  if (filters().matches(":popover-open")) filters().hidePopover();
});

// "Load more" goes away with its answer: the first new thing takes the focus.
document.addEventListener("htmx:beforeRequest", (event) => {
  const more = event.target.closest("#more");
  if (!more) return;
  const shown = document.querySelectorAll(".grid--list .card__link").length;
  document.addEventListener("htmx:afterSettle", () => {
    document.querySelectorAll(".grid--list .card__link")[shown]?.focus({ preventScroll: true });
  }, { once: true });
});

// Merchants learn which results were opened; nothing about who opened them is sent.
document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-searched] [data-product]");
  if (!link) return;
  const told = new URLSearchParams({ q: link.closest("[data-searched]").dataset.searched, product: link.dataset.product });
  navigator.sendBeacon(link.closest("[data-clicks]").dataset.clicks, told);
});
