import { goDurationSeconds } from "../../../src/util/go-duration";

test.each([
  ["10m", 600],
  ["1h30m", 5400],
  ["20.5s", 20],
  ["500ms", 0],
  ["-5m", -300],
  ["+5m", 300],
  ["0", 0],
  ["-0", 0],
  [".5h", 1800],
  ["1.h", 3600],
  ["1\u00b5s", 0],
  ["2562047h", 9223369200],
])("%s is %d seconds", (text, seconds) => expect(goDurationSeconds(text)).toBe(seconds));

test.each(["", "60", "1d", "1.5", " 60s", "60s ", "s", ".s", "1h 5m", "1e3s", "9999999h", "--1s"])(
  "%j is no duration",
  (text) => expect(goDurationSeconds(text)).toBeUndefined(),
);
