/** Path of the Python of the environment with the reference libraries; makes it when it isn't there. */
export function referencePython(): string;
