/*
 * Sends chosen files piece by piece while the rest of the form is filled in, and goes on where it
 * was after the connection was lost (tus protocol 1.0.0). Without this script the form sends them.
 *
 * <input type="file" data-upload="address of the door" data-most="bytes" data-list="id of a list"
 *   data-sending data-waiting data-sent data-refused data-large data-later="words with [file] and [percent]">
 *
 * Where data-later is given, the form can still be kept when the visit is over: a file that this
 * script may no longer send goes with it.
 */
(function () {
  'use strict';

  var PIECE = 262144;
  var LONGEST_PAUSE = 15000;
  var SLOWEST_PIECE = 120000;
  var underWay = 0;
  var waiting = null;

  function words(text, file, percent) {
    return text.replace('[file]', file).replace('[percent]', percent);
  }

  function fingerprint(file) {
    return 'upload ' + [file.name, file.size, file.lastModified, location.pathname].join(' ');
  }

  function remembered(file, address) {
    try {
      if (address === undefined) return sessionStorage.getItem(fingerprint(file));
      if (address) sessionStorage.setItem(fingerprint(file), address);
      else sessionStorage.removeItem(fingerprint(file));
    } catch (blocked) { /* then a reload begins anew */ }
    return null;
  }

  function ask(method, address, headers, body) {
    var stop = new AbortController();
    var timer = setTimeout(function () { stop.abort(); }, SLOWEST_PIECE);
    headers['Tus-Resumable'] = '1.0.0';
    return fetch(address, { method: method, headers: headers, body: body, credentials: 'same-origin', redirect: 'manual', cache: 'no-store', signal: stop.signal })
      .then(function (answer) {
        // Led away to the page that says the visit is over: no patience helps.
        if (answer.type === 'opaqueredirect') throw refused(403);
        return answer;
      })
      .finally(function () { clearTimeout(timer); });
  }

  function encoded(name) {
    return btoa(Array.from(new TextEncoder().encode(name), function (byte) { return String.fromCharCode(byte); }).join(''));
  }

  // Resolves when the connection may be back: the browser says so, or some time has passed.
  function patience(pause) {
    return new Promise(function (resolve) {
      var go = function () {
        clearTimeout(timer);
        removeEventListener('online', go);
        resolve();
      };
      var timer = setTimeout(go, pause);
      addEventListener('online', go);
    });
  }

  function refused(status) {
    var failure = new Error(String(status));
    failure.status = status;
    return failure;
  }

  function begin(field, file) {
    return ask('POST', field.dataset.upload, { 'Upload-Length': String(file.size), 'Upload-Metadata': 'filename ' + encoded(file.name) })
      .then(function (answer) {
        if (answer.status !== 201) throw refused(answer.status);
        remembered(file, answer.headers.get('Location'));
        return { address: answer.headers.get('Location'), offset: 0 };
      });
  }

  function standing(field, file) {
    var address = remembered(file);
    if (!address) return begin(field, file);
    return ask('HEAD', address, {}).then(function (answer) {
      if (answer.status === 404) {
        remembered(file, '');
        return begin(field, file);
      }
      if (answer.status !== 200) throw refused(answer.status);
      return { address: address, offset: Number(answer.headers.get('Upload-Offset')) };
    });
  }

  function send(field, file, said) {
    var pause = 1000;
    function pieces(at) {
      said.textContent = words(field.dataset.sending, file.name, Math.floor(100 * at.offset / file.size));
      if (at.offset >= file.size) return at.address;
      return ask('PATCH', at.address, { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(at.offset) }, file.slice(at.offset, at.offset + PIECE))
        .then(function (answer) {
          if (answer.status === 409 || answer.status >= 500) throw new Error('ask where it stands');
          if (answer.status !== 204) throw refused(answer.status);
          pause = 1000;
          return pieces({ address: at.address, offset: Number(answer.headers.get('Upload-Offset')) });
        });
    }
    function attempt() {
      return standing(field, file).then(pieces).catch(function (failure) {
        if (failure.status && failure.status < 500) throw failure;
        said.textContent = words(field.dataset.waiting, file.name, '');
        pause = Math.min(pause * 1.7, LONGEST_PAUSE);
        return patience(pause).then(attempt);
      });
    }
    return attempt();
  }

  function putBack(field, file) {
    try {
      var all = new DataTransfer();
      Array.from(field.files).concat(file).forEach(function (one) { all.items.add(one); });
      field.files = all.files;
      return true;
    } catch (tooOld) {
      return false;
    }
  }

  function take(field, file) {
    var said = document.createElement('li');
    document.getElementById(field.dataset.list).appendChild(said);
    if (file.size === 0 || file.size > Number(field.dataset.most)) {
      said.textContent = words(field.dataset.large, file.name, '');
      return;
    }
    underWay++;
    send(field, file, said).then(function (address) {
      var sent = document.createElement('input');
      sent.type = 'hidden';
      sent.name = 'upload';
      sent.value = address.substring(address.lastIndexOf('/') + 1);
      field.form.appendChild(sent);
      remembered(file, '');
      said.textContent = words(field.dataset.sent, file.name, '');
    }).catch(function (failure) {
      var later = failure.status === 403 && field.dataset.later && putBack(field, file);
      said.textContent = words(later ? field.dataset.later : field.dataset.refused, file.name, '');
    }).then(function () {
      underWay--;
      if (underWay === 0 && waiting) {
        var again = waiting;
        waiting = null;
        again.form.removeAttribute('aria-busy');
        again.form.requestSubmit(again.button);
      }
    });
  }

  if (!window.fetch || !window.AbortController || !window.TextEncoder || !HTMLFormElement.prototype.requestSubmit) return;

  document.addEventListener('change', function (event) {
    var field = event.target;
    if (!field.dataset || !field.dataset.upload || !field.files) return;
    var files = Array.from(field.files);
    field.value = '';
    files.forEach(function (file) { take(field, file); });
  });

  // Before anybody else hears of it: a form waits for the files that are on their way.
  window.addEventListener('submit', function (event) {
    if (underWay === 0 || !event.target.querySelector('[data-upload]')) return;
    event.preventDefault();
    event.stopPropagation();
    waiting = { form: event.target, button: event.submitter };
    event.target.setAttribute('aria-busy', 'true');
  }, true);
})();
