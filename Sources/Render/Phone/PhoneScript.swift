/// The script that measures a page. It runs in a world of its own: it sees the document, and the page does not see it.
enum PhoneScript {
  /// Everything measured on the phone's screen; gives the JSON of a ``PhoneReading``. `words` is JSON.
  static func reading(words: String) -> String {
    """
    (async () => {
    const words = \(words);
    \(seeing)
    \(layout)
    \(text)
    \(cover)
    \(contacts)
    \(shift)
    return {layout: {...measureLayout(), ...measureTargets(), shiftInThousandths: await measureShift()},
      text: measureText(), cover: measureCover(), contacts: measureContacts(),
      broken: [...document.images].filter(i => isSeen(i) && i.complete && i.naturalWidth === 0).map(i => i.currentSrc || i.src).slice(0, 50)};
    })()
    """
  }

  /// The telephone and e-mail links that can be seen, for comparing two screens.
  static let seenContacts = """
    (async () => {
    \(seeing)
    \(contacts)
    return measureContacts();
    })()
    """

  /// Walking and looking, open shadow trees included. A page of more elements is no merchant's.
  private static let seeing = """
    const most = 20000;
    const screenWidth = document.documentElement.clientWidth;
    function* elements(root = document.documentElement) {
      let left = most;
      const stack = [root];
      while (stack.length && left-- > 0) {
        const element = stack.pop();
        yield element;
        const inner = element.shadowRoot ? [...element.shadowRoot.children] : [];
        stack.push(...[...inner, ...element.children].reverse());
      }
    }
    const all = [...elements()];
    const isSeen = element => {
      if (!element.checkVisibility({checkOpacity: true, checkVisibilityCSS: true})) return false;
      const box = element.getBoundingClientRect();
      return box.width > 0 && box.height > 0 && box.right > 0 && box.left < Math.max(screenWidth, innerWidth) && box.bottom + scrollY > 0;
    };
    const folded = text => (text ?? '').replace(/\\s+/g, ' ').trim();
    const wordsOf = element => folded(element.innerText || element.value || element.alt || element.ariaLabel || element.title);
    const show = element => {
      const box = element.getBoundingClientRect();
      const mark = element.id ? '#' + element.id : element.classList.length ? '.' + element.classList[0] : '';
      return {name: (element.localName + mark).slice(0, 60), text: wordsOf(element).slice(0, 80),
        width: Math.round(box.width), height: Math.round(box.height)};
    };
    const letters = text => (text.match(/[\\p{L}\\p{N}]/gu) ?? []).length;
    """

  /// Widths: what makes the page scroll sideways, and what is cut where it cannot.
  private static let layout = """
    function scrolls(element) {
      for (let up = element.parentElement; up && up !== document.body; up = up.parentElement)
        if (getComputedStyle(up).overflowX !== 'visible') return true;
      return false;
    }
    function measureLayout() {
      const root = document.documentElement, width = root.clientWidth;
      const overflow = Math.max(0, (document.scrollingElement ?? root).scrollWidth - width);
      const tooWide = all.filter(element => {
        if (element === root || element === document.body || !element.checkVisibility({checkVisibilityCSS: true})) return false;
        const box = element.getBoundingClientRect();
        if (box.width === 0 || box.height === 0 || box.right + scrollX <= width + 1) return false;
        const parent = element.parentElement;
        const isOutermost = !parent || parent === document.body || parent.getBoundingClientRect().right + scrollX <= width + 1;
        return isOutermost && !scrolls(element);
      });
      // What lies wholly beside the screen is a menu that waits there.
      const cut = overflow > 0 ? [] : tooWide.filter(element => element.getBoundingClientRect().left < width - 8
        && element.getBoundingClientRect().right > width + 24
        && !['fixed', 'absolute'].includes(getComputedStyle(element).position)
        && (letters(wordsOf(element)) > 0 || element.localName === 'img'));
      // The width that can be scrolled to is rounded up; the elements' own is exact.
      const right = Math.max(0, ...tooWide.map(element => Math.round(element.getBoundingClientRect().right + scrollX)));
      return {width, overflow: right > width ? Math.min(overflow, right - width) : overflow, wide: overflow > 0 ? tooWide.slice(0, 5).map(show) : [], cut: cut.slice(0, 5).map(show)};
    }
    // WCAG 2.2, SC 2.5.8: smaller than 24 by 24, and a circle of 24 around it touches another target or its circle.
    function measureTargets() {
      const isTarget = element => element.matches('a[href],button,select,textarea,summary,[role=button],[onclick],input:not([type=hidden])');
      const isInline = element => getComputedStyle(element).display === 'inline' && element.parentElement
        && letters(element.parentElement.textContent) > letters(element.textContent) * 2 + 10;
      const targets = all.filter(element => isTarget(element) && isSeen(element) && !isInline(element)).slice(0, 800)
        .map(element => ({element, box: element.getBoundingClientRect()}))
        .map(one => ({...one, x: one.box.x + one.box.width / 2, y: one.box.y + one.box.height / 2,
          isSmall: one.box.width < 23.5 || one.box.height < 23.5}));
      const reach = (one, x, y) => Math.hypot(Math.max(one.box.left - x, 0, x - one.box.right), Math.max(one.box.top - y, 0, y - one.box.bottom));
      const isApart = (one, other) => one.element.contains(other.element) || other.element.contains(one.element)
        || (reach(other, one.x, one.y) >= 12 && (!other.isSmall || Math.hypot(one.x - other.x, one.y - other.y) >= 24));
      const close = targets.filter(one => one.isSmall && targets.some(other => other !== one && !isApart(one, other)));
      return {targets: targets.length, closeTargets: close.length, close: close.slice(0, 5).map(one => show(one.element))};
    }
    """

  /// Sizes and colours of the words.
  private static let text = """
    const toRGB = (() => {
      const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
      const known = new Map();
      return colour => {
        if (!known.has(colour)) {
          const parts = colour.match(/^rgba?\\(([^)]+)\\)$/)?.[1].split(/[ ,/]+/).map(Number);
          if (parts) known.set(colour, [parts[0], parts[1], parts[2], parts[3] ?? 1]);
          else {
            canvas.clearRect(0, 0, 1, 1);
            canvas.fillStyle = colour;
            canvas.fillRect(0, 0, 1, 1);
            const pixel = canvas.getImageData(0, 0, 1, 1).data;
            known.set(colour, [pixel[0], pixel[1], pixel[2], pixel[3] / 255]);
          }
        }
        return known.get(colour);
      };
    })();
    const over = (top, ground) => [0, 1, 2].map(i => top[i] * top[3] + ground[i] * (1 - top[3]));
    const light = colour => {
      const [r, g, b] = colour.map(part => (part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    // Nil where a picture, a shade of another layer or transparency makes it unknown.
    function ground(element) {
      const layers = [];
      for (let up = element; up; up = up.parentElement ?? up.getRootNode().host) {
        const style = getComputedStyle(up);
        if (style.backgroundImage !== 'none' || style.opacity !== '1' || style.mixBlendMode !== 'normal' || style.filter !== 'none') return null;
        const colour = toRGB(style.backgroundColor);
        if (colour[3] > 0) layers.push(colour);
        if (colour[3] === 1) break;
        if (style.position === 'absolute' || style.position === 'fixed') return null;
      }
      return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255]);
    }
    function measureText() {
      const found = {letters: 0, smallLetters: 0, small: [], contrastLetters: 0, paleLetters: 0, pale: [], leastContrastInHundredths: null};
      const pale = [];
      for (const element of all) {
        const own = [...element.childNodes].filter(node => node.nodeType === 3).map(node => node.data).join(' ');
        const count = letters(own);
        if (count === 0 || ['script', 'style', 'noscript', 'template', 'option'].includes(element.localName) || !isSeen(element)) continue;
        const style = getComputedStyle(element), size = parseFloat(style.fontSize);
        found.letters += count;
        if (size < 12) {
          found.smallLetters += count;
          if (found.small.length < 3) found.small.push(show(element));
        }
        const below = ground(element);
        if (!below || style.webkitTextFillColor !== style.color || style.textShadow !== 'none') continue;
        const [a, b] = [light(over(toRGB(style.color), below)), light(below)];
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        found.contrastLetters += count;
        found.leastContrastInHundredths = Math.min(found.leastContrastInHundredths ?? 2100, Math.floor(ratio * 100));
        const isLarge = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight) >= 700);
        if (ratio < (isLarge ? 3 : 4.5)) {
          found.paleLetters += count;
          pale.push({ratio, element});
        }
      }
      found.pale = pale.sort((a, b) => a.ratio - b.ratio).slice(0, 3).map(one => show(one.element));
      return found;
    }
    """

  /// What lies over the first screen, and what it asks.
  private static let cover = """
    const says = (text, list) => { const low = text.toLowerCase(); return list.some(word => low.includes(word)); };
    function layerOf(element) {
      let layer = null;
      for (let up = element; up && up !== document.body && up !== document.documentElement; up = up.parentElement ?? up.getRootNode().host)
        if (up.localName === 'dialog' || getComputedStyle(up).position === 'fixed') layer = up;
      return layer;
    }
    function controls(layer) {
      return [...elements(layer)].filter(element => element.matches('button,a,[role=button],input[type=button],input[type=submit]') && isSeen(element));
    }
    function deepest(x, y) {
      let found = document.elementFromPoint(x, y);
      while (found?.shadowRoot) {
        const inner = found.shadowRoot.elementFromPoint(x, y);
        if (!inner || inner === found) break;
        found = inner;
      }
      return found;
    }
    function measureCover() {
      const height = innerHeight, width = Math.min(innerWidth, screenWidth), points = 12;
      const hits = new Map();
      for (let i = 0; i < points; i++) for (let j = 0; j < points; j++) {
        const hit = deepest((i + 0.5) * width / points, (j + 0.5) * height / points);
        const layer = hit && layerOf(hit);
        if (layer) hits.set(layer, (hits.get(layer) ?? 0) + 1);
      }
      const whole = letters(document.body?.innerText ?? '');
      // A layer that holds most of the words is the page itself; one without words or buttons is scenery.
      const asking = [...hits].filter(([layer]) => controls(layer).length > 0 && letters(layer.innerText ?? '') < Math.max(whole * 0.6, 1)
        && letters(layer.innerText ?? '') > 0);
      asking.sort((a, b) => b[1] - a[1]);
      const [layer, count] = asking[0] ?? [null, 0];
      return {percent: Math.round(count * 100 / points / points), element: layer ? show(layer) : null, consent: measureConsent()};
    }
    function measureConsent() {
      const boxes = all.filter(element => {
        if (!(element.localName === 'dialog' || ['fixed', 'sticky', 'absolute'].includes(getComputedStyle(element).position))) return false;
        if (!isSeen(element)) return false;
        const text = wordsOf(element);
        return text.length < 4000 && says(text, words.consent) && controls(element).length > 0;
      });
      const box = boxes[0];
      if (!box) return null;
      const labels = controls(box).map(wordsOf).filter(text => text && text.length < 60);
      const refuse = labels.find(text => says(text, words.refuse)) ?? null;
      const accept = labels.find(text => text !== refuse && says(text, words.accept)) ?? null;
      return accept || refuse ? {text: wordsOf(box).slice(0, 200), accept, refuse} : null;
    }
    """

  private static let contacts = """
    function measureContacts() {
      return all.filter(element => element.matches('a[href^="tel:" i],a[href^="mailto:" i]') && isSeen(element)).slice(0, 50)
        .map(element => ({key: element.getAttribute('href').toLowerCase().split('?')[0].replace(/[\\s.()-]/g, ''),
          isPhone: /^tel:/i.test(element.getAttribute('href')), bottom: Math.round(element.getBoundingClientRect().bottom + scrollY), element: show(element)}));
    }
    """

  /// Nobody touches the page: what counts as input is the screen's own change before its first word.
  private static let shift = """
    const measureShift = () => new Promise(done => {
      let sum = 0;
      try {
        new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.value; }))
          .observe({type: 'layout-shift', buffered: true});
      } catch (error) {}
      setTimeout(() => done(Math.round(sum * 1000)), 60);
    });
    """
}
