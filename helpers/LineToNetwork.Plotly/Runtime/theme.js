// theme: the colours of the page, and what each ink looks like on it: `inks` comes from inks.json.

// Even to the eye and in grey (the numbers of "cividis", Nuñez and others 2018, at ten places).
const sequential = ["#00224e", "#123570", "#3b496c", "#575d6d", "#707173", "#8a8678", "#a59c74", "#c3b369", "#e1cc55", "#fee838"];

const card = { paper: "#ffffff", ink: "#20242c", muted: "#565e6b", grid: "#e2e6eb" };

// A page says its colours in variables; without them a figure is a white card, which reads well in a dark editor too.
function themeFor(element) {
  const style = getComputedStyle(element);
  const said = name => style.getPropertyValue(name).trim();
  const onPage = said("--paper") !== "";
  const colour = name => onPage && said("--" + name) !== "" ? channelsOf(said("--" + name), element) : channelsOf(card[name], element);
  const paper = colour("paper");
  const dark = (0.299 * paper[0] + 0.587 * paper[1] + 0.114 * paper[2]) / 255 < 0.45;
  return {
    onPage, dark, paper, element,
    ink: rgb(colour("ink")), muted: rgb(colour("muted")), grid: rgb(colour("grid")),
    inks: inks[dark ? "dark" : "light"],
    font: style.fontFamily || "sans-serif",
  };
}

// The browser knows every way to write a colour.
function channelsOf(text, element) {
  const probe = document.createElement("span");
  probe.style.color = text;
  element.append(probe);
  const channels = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? [0, 0, 0]).slice(0, 3).map(Number);
  probe.remove();
  return channels;
}

function rgb([red, green, blue], opacity = 1) {
  const parts = [red, green, blue].map(Math.round).join(",");
  return opacity < 1 ? `rgba(${parts},${opacity})` : `rgb(${parts})`;
}

function hexChannels(hex) {
  return [1, 3, 5].map(start => parseInt(hex.slice(start, start + 2), 16));
}

function mixed(from, to, share) {
  return from.map((channel, i) => channel + (to[i] - channel) * share);
}

function inkChannels(name, theme) {
  return name === "Paper" ? theme.paper : hexChannels(theme.inks[name]);
}

// "ink:Data" and "ink:Data/0.3"
function inkOf(token, theme) {
  const [name, opacity] = token.slice("ink:".length).split("/");
  return rgb(inkChannels(name, theme), opacity === undefined ? 1 : Number(opacity));
}

function scaleOf(token, theme) {
  switch (token.slice("scale:".length)) {
    case "Landscape":
      return landscape(theme);
    case "Grey":
      return [[0, "rgb(0,0,0)"], [1, "rgb(255,255,255)"]];
    case "Probability":
      return betweenInks("Class0", "Class1", theme.dark ? 0.4 : 0.45, theme);
    case "Signed":
      return betweenInks("Negative", "Positive", 0.75, theme);
    default:
      return sequential.map((colour, i) => [i / (sequential.length - 1), colour]);
  }
}

// From one ink through the paper to another, never at full strength, so that dots on top stay in sight.
function betweenInks(low, high, strength, theme) {
  const tone = (name, share) => rgb(mixed(theme.paper, inkChannels(name, theme), share));
  return [[0, tone(low, strength)], [0.5, rgb(theme.paper)], [1, tone(high, strength)]];
}

// Darkest at the bottom and pale enough that a path stays in sight. A surface and its map have the same colours.
function landscape(theme) {
  const tone = share => rgb(mixed(theme.paper, inkChannels("Landscape", theme), share));
  return [[0, tone(0.58)], [0.15, tone(0.42)], [0.5, tone(0.2)], [1, tone(0.06)]];
}

// A trace with the names of inks replaced by colours. Texts are left alone, whatever they say.
function coloured(value, theme, key = "") {
  if (typeof value === "string") {
    if (key.endsWith("color") && value.startsWith("ink:")) {
      return inkOf(value, theme);
    }
    return key === "colorscale" && value.startsWith("scale:") ? scaleOf(value, theme) : value;
  }
  if (!isObject(value) || ArrayBuffer.isView(value)) {
    return value;
  }
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, coloured(part, theme, name)]));
}
