/** A file named on the command line, or by another file, that cannot be used. Its message is for the person who named it. */
export class WrongFile extends Error {}
