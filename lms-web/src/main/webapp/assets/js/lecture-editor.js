// The lecture editor: rows of chapters, caption files read into their fields, and the preview with its captions.
const chapters = document.getElementById('chapters');
const template = document.getElementById('chapter');
const preview = document.getElementById('preview');

// What is not kept yet is not left by mistake.
let unsaved = document.querySelector('[data-unsaved=true]') !== null;
const form = document.getElementById('f');
form.addEventListener('input', () => { unsaved = true; });
form.addEventListener('submit', () => { unsaved = false; });
window.addEventListener('beforeunload', event => {
  if (unsaved) event.preventDefault();
});

const clock = s => (s >= 3600 ? Math.floor(s / 3600) + ':' + String(Math.floor(s / 60) % 60).padStart(2, '0') : Math.floor(s / 60)) + ':' + String(Math.floor(s % 60)).padStart(2, '0');

function addChapter(at) {
  const row = template.content.firstElementChild.cloneNode(true);
  row.querySelector('[name=chapter-at]').value = at;
  chapters.append(row);
  row.querySelector('[name=chapter-zh]').focus();
  unsaved = true;
}

document.getElementById('add').addEventListener('click', () => addChapter(preview ? clock(preview.currentTime) : '0:00'));
document.getElementById('here')?.addEventListener('click', () => addChapter(clock(preview.currentTime)));
chapters.addEventListener('click', event => {
  const row = event.target.closest('[data-remove]')?.closest('tr');
  row?.remove();
  unsaved ||= row != null;
});

function showCaptions() {
  if (!preview) return;
  preview.querySelectorAll('track').forEach(track => {
    URL.revokeObjectURL(track.src);
    track.remove();
  });
  for (const language of ['zh', 'en']) {
    const text = document.getElementById('captions-' + language).value;
    if (!text.trim()) continue;
    const track = document.createElement('track');
    track.kind = 'captions';
    track.srclang = language;
    track.label = preview.dataset[language];
    track.src = URL.createObjectURL(new Blob([text], { type: 'text/vtt' }));
    track.default = document.documentElement.lang.startsWith(language);
    preview.append(track);
  }
}

document.querySelectorAll('[data-into]').forEach(input => input.addEventListener('change', async () => {
  const [file] = input.files;
  if (!file) return;
  document.getElementById(input.dataset.into).value = await file.text();
  input.value = '';
  unsaved = true;
  showCaptions();
}));
document.querySelectorAll('.vtt').forEach(field => field.addEventListener('change', showCaptions));
showCaptions();
