// A choice in the filter of a desk takes effect at once; without script the button does the same.
for (const select of document.querySelectorAll('form[data-filter] select')) {
  select.addEventListener('change', () => select.form.requestSubmit());
}
