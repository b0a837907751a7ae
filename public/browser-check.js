/* Runs in browsers of any age, so it is written in the oldest JavaScript: leads those that cannot run the app to a page that says so. */
(() => {
  // Chromium 86, Firefox 78 and Safari 14 have all of these; the Chromium 49 to 84 of older domestic browsers lack the first.
  var runs = 'replaceAll' in String.prototype && 'allSettled' in (window.Promise || {}) && 'indexedDB' in window;
  if (!runs) window.location.replace('/unsupported.html');
})();
