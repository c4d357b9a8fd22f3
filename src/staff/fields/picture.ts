/** The longer side of a photo as it is sent, in pixels, and how well it is kept. */
const [longest, quality] = [1600, 0.82]

const isPhoto = ({ type }: File): boolean => /^image\/(jpeg|png|webp|heic|heif)$/.test(type)

/**
 * A photo as it may leave the phone: smaller, and painted anew, so that nothing of the camera's notes (place, time, device) is left in it. Other
 * files go as they are. Null for a picture that this browser cannot open: its notes could not be taken out.
 */
export async function cleaned(file: File): Promise<File | null> {
  if (!isPhoto(file)) return file
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture) return null
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const paper = canvas.getContext('2d')
  if (!paper) return null
  // JPEG knows no transparency: what was clear becomes white, not black.
  paper.fillStyle = '#fff'
  paper.fillRect(0, 0, canvas.width, canvas.height)
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
  return blob && new File([blob], `${file.name.replace(/\.[^.]*$/, '')}.jpg`, { type: 'image/jpeg' })
}
