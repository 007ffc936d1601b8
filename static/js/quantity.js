// Buttons beside a quantity: one less, one more. The field itself works without them.

let pressed = null; // what a swap must give the focus back to

function step(field, by) {
  pressed = `${field.id} ${by}`;
  if (by > 0) field.stepUp();
  else field.stepDown();
  limit(field);
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

// Greyed, not disabled: a disabled button would lose the focus.
function limit(field) {
  const at = Number(field.value);
  for (const made of field.parentElement.querySelectorAll(".quantity__step")) {
    const [bound, isPast] = made.dataset.step.endsWith("-1") ? [field.min, at <= field.min] : [field.max, at >= field.max];
    made.setAttribute("aria-disabled", String(bound !== "" && isPast));
  }
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
    field.addEventListener("input", () => limit(field));
    limit(field);
  }
  if (pressed && document.activeElement === document.body) document.querySelector(`[data-step="${pressed}"]`)?.focus();
}

furnish(document);
document.addEventListener("htmx:load", (event) => furnish(event.target.parentElement ?? document));
