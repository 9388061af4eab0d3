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

  // Worklist by keyboard: j and k go to the neighbours, a letter opens the choice that shows it, Escape
  // undoes what was typed. Nothing is sent before its button is pressed.
  function undo(choice) {
    choice.querySelectorAll('textarea').forEach(function (field) { field.value = field.defaultValue; });
    choice.open = false;
    choice.querySelector('summary').focus();
  }

  function open(key) {
    var choice = document.querySelector('[data-choices] details[data-key="' + key + '"]');
    if (!choice) return false;
    choice.open = true;
    var first = choice.querySelector('input:not([type=hidden]), select, textarea, .actions button');
    (first || choice.querySelector('summary')).focus();
    return true;
  }

  function neighbour(step) {
    var links = Array.from(document.querySelectorAll('.worklist .row-link'));
    var at = links.findIndex(function (link) { return link.getAttribute('aria-current') === 'true'; });
    var to = links[at < 0 ? 0 : at + step];
    if (to) to.click();
    return Boolean(to);
  }

  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    var choice = event.target.closest('[data-choices] details');
    if (event.key === 'Escape' && choice) {
      undo(choice);
      return;
    }
    if (event.target.closest('textarea, select, input:not([type=checkbox])')) return;
    var done = event.key === 'j' ? neighbour(1)
      : event.key === 'k' ? neighbour(-1)
      : 'acr'.indexOf(event.key) >= 0 && open(event.key);
    if (done) event.preventDefault();
  });

  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-undoes]')) undo(event.target.closest('details'));
    if (event.target.closest('.opens-counter')) open('c');
  });
})();
