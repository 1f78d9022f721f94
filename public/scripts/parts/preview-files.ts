/** Shows the chosen photos as small pictures with their number, and says so when there are too many. */
export function previewFiles(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[type=file][data-preview]')) {
    const limit = Number(input.dataset.preview);
    const status = document.createElement('p');
    status.className = 'app-files';
    status.setAttribute('role', 'status');
    const list = document.createElement('ul');
    list.className = 'app-files__list';
    input.after(status, list);
    input.addEventListener('change', () => show(input, status, list, limit));
  }
}

function show(input: HTMLInputElement, status: HTMLElement, list: HTMLElement, limit: number): void {
  for (const image of list.querySelectorAll('img')) URL.revokeObjectURL(image.src);
  const files = [...(input.files ?? [])];
  const count = files.length === 0 ? '' : `已选 ${files.length} 个`;
  status.textContent = files.length > limit ? `${count}，最多 ${limit} 个，请重新选择` : count;
  status.classList.toggle('app-count--over', files.length > limit);
  list.replaceChildren(...files.filter((file) => file.type.startsWith('image/')).map(thumbnail));
}

function thumbnail(file: File): HTMLLIElement {
  const item = document.createElement('li');
  const image = document.createElement('img');
  image.src = URL.createObjectURL(file);
  image.alt = file.name;
  item.append(image);
  return item;
}
