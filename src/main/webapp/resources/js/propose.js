/*
 * Draws the answer to a proposal again while it is being typed. Without this script the button
 * "Recalculate" does the same.
 */
(function () {
  'use strict';

  var form = document.getElementById('wish');
  if (!form || !window.fetch || !window.URLSearchParams || !window.DOMParser) return;
  var pause = 400;
  var parts = ['answer', 'schedule'];
  var timer;
  var asked = 0;

  function answered(turn, query, text) {
    if (turn !== asked) return;
    var fresh = new DOMParser().parseFromString(text, 'text/html');
    if (!fresh.getElementById('answer')) {
      location.assign('?' + query);
      return;
    }
    parts.forEach(function (id) {
      var shown = document.getElementById(id);
      var open = shown.querySelector('details[open]');
      shown.replaceChildren.apply(shown, fresh.getElementById(id).childNodes);
      if (open && shown.querySelector('details')) shown.querySelector('details').open = true;
      shown.removeAttribute('aria-busy');
    });
    keep(query);
  }

  // Reload, the way back and the other language find what is typed.
  function keep(query) {
    history.replaceState(history.state, '', '?' + query);
    document.querySelectorAll('.languages a').forEach(function (link) {
      link.setAttribute('href', '?' + query + '&lang=' + link.hreflang);
    });
  }

  function ask() {
    var turn = ++asked;
    var query = new URLSearchParams(new FormData(form)).toString();
    fetch(form.dataset.answer + '?' + query, { credentials: 'same-origin', cache: 'no-store' })
      .then(function (answer) {
        if (!answer.ok || answer.redirected) throw new Error('not an answer');
        return answer.text();
      })
      .then(function (text) { answered(turn, query, text); })
      .catch(function () {
        // The visit is over or there is no network: the button asks the usual way.
        if (turn === asked) {
          document.getElementById('answer').removeAttribute('aria-busy');
          document.getElementById('again').hidden = false;
        }
      });
  }

  function soon() {
    // What was asked before is no answer to what is typed now.
    asked++;
    document.getElementById('answer').setAttribute('aria-busy', 'true');
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  }

  var slider = form.querySelector('[data-moves]');
  var field = document.getElementById(slider.dataset.moves);
  function follow() {
    var amount = Number(field.value.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.'));
    if (amount > 0) slider.value = String(amount);
    slider.setAttribute('aria-valuetext', field.value + ' €');
  }
  slider.addEventListener('input', function () {
    field.value = slider.value;
    slider.setAttribute('aria-valuetext', field.value + ' €');
  });
  field.addEventListener('input', follow);
  follow();
  slider.hidden = false;
  document.getElementById('again').hidden = true;

  form.addEventListener('input', soon);
  form.addEventListener('change', soon);
})();
