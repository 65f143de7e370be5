// The certificate page: the QR code full screen with the screen kept on, and sharing the link of the public check.
const dialog = document.getElementById('qr');
const share = document.getElementById('share');
let awake = null;

document.getElementById('full').addEventListener('click', async () => {
  dialog.showModal();
  if (navigator.wakeLock) {
    awake = await navigator.wakeLock.request('screen').catch(() => null);
  }
});

document.getElementById('close').addEventListener('click', () => dialog.close());
dialog.addEventListener('close', () => {
  awake?.release();
  awake = null;
});

share.addEventListener('click', async () => {
  const link = share.dataset.link;
  if (navigator.share) {
    await navigator.share({ url: link }).catch(() => undefined);
    return;
  }
  const told = document.getElementById('shared');
  try {
    await navigator.clipboard.writeText(link);
    told.textContent = share.dataset.done;
  } catch {
    told.textContent = link;
  }
  told.hidden = false;
});
