import { Details, Radios, textOf } from '../../shared';
import { OthersFacts } from '../others-facts';
import type { QuestionProps } from './page';
import { otherMatter, sealedRequest } from './same';

/** 是不是这件事: what neighbours filed already. One can say "me too" and is told of the answer, or goes on. */
export function SameQuestion({ values, errors, similar }: QuestionProps) {
  const goesOn = textOf(values, 'same') === otherMatter.value;
  return (
    <>
      <Radios
        name="same"
        label="是不是这件事？"
        asHeading
        hint="已经有人反映过类似的事。如果是同一件，不用再填：留个手机号，有答复一起告诉您。"
        choices={[
          ...similar.map((request) => ({
            value: sealedRequest(request.id),
            label: request.what,
            hint: <OthersFacts request={request} />,
          })),
          otherMatter,
        ]}
        value={goesOn ? otherMatter.value : undefined}
        error={errors.same}
      />
      <Details summary="为什么有的看不到内容？">
        <p>
          没有公开的诉求，只显示是哪一类、在哪里、办到哪一步；内容只有反映人、办理人员和当地的社区干部、分管领导能看到。
        </p>
      </Details>
    </>
  );
}
