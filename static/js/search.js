// The search field as a combobox: arrows walk the suggestions, Enter opens, Escape closes.

const form = document.querySelector("[data-search]");
const field = form?.querySelector("[name=q]");
const status = form?.querySelector("[data-suggested]");
const list = () => form.querySelector("[role=listbox]");
const options = () => [...list().querySelectorAll("[role=option]")];
const chosen = () => list().querySelector("[aria-selected=true]");

function choose(option) {
  chosen()?.setAttribute("aria-selected", "false");
  option?.setAttribute("aria-selected", "true");
  option?.scrollIntoView({ block: "nearest" });
  if (option) field.setAttribute("aria-activedescendant", option.id);
  else field.removeAttribute("aria-activedescendant");
}

function close() {
  list().replaceChildren();
  field.setAttribute("aria-expanded", "false");
  field.removeAttribute("aria-activedescendant");
}

form?.addEventListener("htmx:afterSwap", () => {
  const any = options().length > 0;
  field.setAttribute("aria-expanded", String(any));
  field.removeAttribute("aria-activedescendant");
  status.textContent = any ? status.dataset.some : field.value.trim().length > 1 ? status.dataset.none : "";
  if (!any) list().replaceChildren();
});

field?.addEventListener("keydown", (event) => {
  const all = options();
  if (event.key === "Escape" && all.length) {
    event.preventDefault();
    close();
  } else if (event.key === "Enter" && chosen()) {
    event.preventDefault();
    chosen().click();
  } else if (event.key === "ArrowDown" && !all.length && field.value.trim()) {
    event.preventDefault();
    htmx.trigger(field, "suggest");
  } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && all.length) {
    event.preventDefault();
    const step = event.key === "ArrowDown" ? 1 : -1;
    const from = all.indexOf(chosen());
    choose(all[(from + step + (from < 0 && step < 0 ? 1 : 0) + all.length) % all.length]);
  }
});

field?.addEventListener("blur", () => setTimeout(() => !form.contains(document.activeElement) && close(), 150));
