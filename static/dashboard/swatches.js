// The picker of a colour writes the text beside it, and follows what is typed there.
for (const picker of document.querySelectorAll("[data-swatch-for]")) {
  const text = document.getElementById(picker.dataset.swatchFor);
  if (!text) continue;
  picker.addEventListener("input", () => { text.value = picker.value; });
  text.addEventListener("input", () => {
    if (/^#[0-9a-f]{6}$/i.test(text.value)) picker.value = text.value.toLowerCase();
  });
}
