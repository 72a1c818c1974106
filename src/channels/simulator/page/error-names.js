const names = {
  11200: "no usable answer",
  11205: "no connection",
  12100: "TwiML is not well-formed",
  12300: "wrong content type",
  14107: "two machines in a loop",
  20003: "wrong credentials",
  20404: "not found",
  20429: "too many requests",
  21610: "this person opted out",
  21614: "not a mobile number",
  21617: "longer than 1,600 characters",
  21655: "unknown content",
  21656: "wrong variables",
  30003: "handset off",
  30007: "filtered by the carrier",
  63007: "not a sender of this channel",
  63013: "against the channel's policy",
  63016: "outside the 24-hour window",
  63019: "picture could not be fetched",
  63021: "content the channel refuses",
  63024: "cannot be reached there",
  63028: "a variable is missing",
};

/** `63016, outside the 24-hour window` */
export const errorName = (code) => (names[code] ? `${code}, ${names[code]}` : String(code));
