// A list: clean addresses, an open sheet that stays open, the focus where it was, opened results noted.

const filters = () => document.getElementById("filters");
let sheet = null; // how far an open sheet was scrolled before a swap

document.addEventListener("htmx:configRequest", (event) => {
  if (!event.target.closest("[data-filters]")) return;
  const data = event.detail.formData;
  for (const name of [...data.keys()]) if (data.get(name) === "" && name !== "q") data.delete(name);
});

document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.target.id !== "results") return;
  sheet = filters()?.matches(":popover-open") ? filters().scrollTop : null;
});

document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.requestConfig?.triggeringEvent?.type === "submit") return;
  if (sheet !== null && filters()) {
    filters().showPopover();
    filters().scrollTop = sheet;
    sheet = null;
  }
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
