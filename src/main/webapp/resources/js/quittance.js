/*
 * Small comforts for pages that work without any script: one send per form, copy buttons,
 * focus on the list of errors, and a word of warning before the session closes.
 */
(function () {
  'use strict';

  // A form is sent once. Coming back by the browser's history frees it again.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (event.defaultPrevented || form.method !== 'post') return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'true';
    form.setAttribute('aria-busy', 'true');
  });
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-sent]').forEach(function (form) {
      delete form.dataset.sent;
      form.removeAttribute('aria-busy');
    });
  });

  var errors = document.getElementById('errors');
  if (errors) errors.focus();

  // Typing in a field that belongs to a choice makes that choice.
  document.querySelectorAll('[data-chooses]').forEach(function (field) {
    field.addEventListener('input', function () {
      var choice = document.getElementById(field.dataset.chooses);
      if (choice) choice.checked = true;
    });
  });

  document.querySelectorAll('[data-copy]').forEach(function (button) {
    if (!navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener('click', function () {
      var source = document.getElementById(button.dataset.copy);
      navigator.clipboard.writeText(source.dataset.plain || source.textContent.trim()).then(function () {
        var said = button.nextElementSibling;
        if (said) said.textContent = button.dataset.copied;
      });
    });
  });

  document.querySelectorAll('[data-print]').forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', function () { window.print(); });
  });

  // A payment that the bank has not answered: ask again, ever less often, and reload once it has.
  var waiting = document.querySelector('[data-poll]');
  if (waiting && waiting.dataset.poll === waiting.dataset.pollOn) {
    var pause = 3000;
    var ask = function () {
      fetch(location.href, { credentials: 'same-origin', cache: 'no-store' })
        .then(function (answer) { return answer.text(); })
        .then(function (text) {
          var now = new DOMParser().parseFromString(text, 'text/html').querySelector('[data-poll]');
          if (!now || now.dataset.poll !== waiting.dataset.poll) location.reload();
        })
        .catch(function () { /* no network: the next round asks again */ })
        .then(function () {
          pause = Math.min(pause * 1.3, 30000);
          setTimeout(ask, pause);
        });
    };
    setTimeout(ask, pause);
  }

  // Two minutes before the server forgets this visit, ask. Activity in another tab counts.
  var idle = document.getElementById('idle');
  if (idle && idle.showModal) {
    var limit = Number(idle.dataset.seconds) * 1000;
    var warnBefore = 120000;
    var seenHere = Date.now();
    var lastSeen = function () {
      try {
        return Math.max(seenHere, Number(localStorage.getItem('quittance.seen')) || 0);
      } catch (blocked) {
        return seenHere;
      }
    };
    var seen = function () {
      seenHere = Date.now();
      try { localStorage.setItem('quittance.seen', String(seenHere)); } catch (blocked) { /* one tab only */ }
    };
    seen();
    idle.querySelector('[data-stay]').addEventListener('click', function () {
      fetch(idle.dataset.stay, { credentials: 'same-origin', cache: 'no-store' }).then(function (answer) {
        if (answer.ok && !answer.redirected) {
          seen();
          idle.close();
        } else {
          location.assign(idle.dataset.after);
        }
      });
    });
    setInterval(function () {
      var quiet = Date.now() - lastSeen();
      if (quiet >= limit) location.assign(idle.dataset.after);
      else if (quiet >= limit - warnBefore && !idle.open) idle.showModal();
      else if (quiet < limit - warnBefore && idle.open) idle.close();
    }, 5000);
  }
})();
