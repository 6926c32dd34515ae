// Before the first paint: a reader who chose a theme sees no flash of the other one.
try {
  const theme = localStorage.getItem('dib-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch { /* Storage may be closed to pages opened from a file. */ }
