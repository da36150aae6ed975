/** Why what was sent by a form was refused, told at once to those who listen; nothing where it was not. */
export const FormError = ({ error }: { error: string | null | undefined }) =>
  error ? (
    <p class="error" role="alert">
      {error}
    </p>
  ) : null
