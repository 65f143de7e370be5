// A choice in the filter of a desk takes effect at once; without script the button does the same.
for (const select of document.querySelectorAll('form[data-filter] select')) {
  select.addEventListener('change', () => select.form.requestSubmit());
}

// The arrow keys leaf through the previews of the selection, unless somebody types, chooses or decides.
document.addEventListener('keydown', (event) => {
  const busy = event.target.closest('input:not([type=checkbox]), textarea, select, [role=dialog]');
  const button = { ArrowLeft: 'turn:back', ArrowRight: 'turn:on' }[event.key];
  if (button && !busy && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    document.getElementById(button)?.click();
  }
});

// The buttons are written anew with the preview: whoever stood on one stays there; at the end, on the other.
let stood = '';
document.addEventListener('focusin', (event) => {
  stood = event.target.id.startsWith('turn:') ? event.target.id : '';
});
const desk = document.querySelector('.certdesk');
desk && new MutationObserver(() => {
  if (stood && document.activeElement === document.body) {
    [stood, 'turn:back', 'turn:on'].map((id) => document.getElementById(id)).find((button) => button && !button.disabled)?.focus();
  }
}).observe(desk, { childList: true, subtree: true });
