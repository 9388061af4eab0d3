/* Desk pages: what also has to work on parts that a script put there after the page was loaded. */
(function () {
  'use strict';

  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-copies]');
    if (!button || !navigator.clipboard) return;
    var source = document.getElementById(button.dataset.copies);
    navigator.clipboard.writeText(source.value || source.textContent.trim()).then(function () {
      var said = button.nextElementSibling;
      if (said) said.textContent = button.dataset.copied;
    });
  });

  // A file that the server will refuse for its size is not sent at all.
  document.addEventListener('change', function (event) {
    var field = event.target;
    if (!field.dataset || !field.dataset.most || !field.files) return;
    var large = Array.from(field.files).some(function (file) { return file.size > Number(field.dataset.most); });
    var said = document.getElementById(field.dataset.says);
    if (said) said.hidden = !large;
    if (large) field.value = '';
  });
})();
