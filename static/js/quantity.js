// Buttons beside a quantity: one less, one more. The field itself works without them.

let pressed = null; // what a swap must give the focus back to

function step(field, by) {
  pressed = `${field.id} ${by}`;
  if (by > 0) field.stepUp();
  else field.stepDown();
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

function button(field, by, label) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "quantity__step";
  made.setAttribute("aria-label", label);
  made.textContent = by > 0 ? "+" : "−";
  made.addEventListener("click", () => step(field, by));
  made.dataset.step = `${field.id} ${by}`;
  return made;
}

function furnish(root) {
  for (const quantity of root.querySelectorAll("[data-quantity]:not([data-ready])")) {
    const field = quantity.querySelector("input");
    quantity.dataset.ready = "";
    field.before(button(field, -1, quantity.dataset.less));
    field.after(button(field, 1, quantity.dataset.more));
  }
  if (pressed && document.activeElement === document.body) document.querySelector(`[data-step="${pressed}"]`)?.focus();
}

furnish(document);
document.addEventListener("htmx:load", (event) => furnish(event.target.parentElement ?? document));
