/** The flags, width and precision of one verb of a format. */
export interface VerbFlags {
  readonly plus: boolean;
  readonly minus: boolean;
  readonly sharp: boolean;
  readonly space: boolean;
  readonly zero: boolean;
  /** `%+v`: names of fields. */
  readonly plusV: boolean;
  /** `%#v`: Go syntax. */
  readonly sharpV: boolean;
  readonly width: number | undefined;
  readonly precision: number | undefined;
}

/** A verb with nothing written before it. */
export const NO_FLAGS: VerbFlags = {
  plus: false,
  minus: false,
  sharp: false,
  space: false,
  zero: false,
  plusV: false,
  sharpV: false,
  width: undefined,
  precision: undefined,
};
