import { resumeRequest, waitsForMediation } from '@/domain/requests';
import { button } from './button';

/** Goes on after a pause. While mediation has it only the supervisor may, is warned, and says why. */
export const resumeVerb = button('resume', resumeRequest, {
  tone: 'primary',
  explain: ({ doc }) =>
    waitsForMediation(doc)
      ? '这件诉求在等人民调解的结果，调解还没有结束。一般不用恢复，调解结束后会自动恢复；现在恢复，期限就接着算，调解照常进行。'
      : '恢复后接着计时。',
  inputs: ({ doc }) => {
    const waits = waitsForMediation(doc);
    return [
      {
        name: 'note',
        label: waits ? '为什么不等调解的结果' : '说明',
        kind: 'textarea',
        required: waits,
        maxLength: 500,
        hint: '反映人能看到。',
      },
    ];
  },
});
