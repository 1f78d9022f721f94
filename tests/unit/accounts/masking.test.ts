import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskAddress, maskIdNumber, maskName, maskPhone } from '@/shared/masking';

describe('masking', () => {
  it.each([
    ['13812345678', '138****5678'],
    ['138 1234 5678', '138****5678'],
    ['0312-2312345', '0312*****45'],
    ['2312345', '2****45'],
    ['110', '1**'],
    ['', ''],
  ])('phone %s → %s', (plain, masked) => expect(maskPhone(plain)).toBe(masked));

  it.each([
    ['张三丰', '张**'],
    ['张', '*'],
    ['欧阳修', '欧**'],
    ['𠮷田', '𠮷*'],
    ['', ''],
  ])('name %s → %s', (plain, masked) => expect(maskName(plain)).toBe(masked));

  it.each([
    ['130682199001011234', '130*************34'],
    ['1306', '1***'],
  ])('ID number %s → %s', (plain, masked) => expect(maskIdNumber(plain)).toBe(masked));

  it.each([
    ['明月豪苑3号楼2单元502室', '明月豪苑*号楼*单元***室'],
    ['东留春村六组十二号', '东留春村*组*号'],
    ['中山路十号院', '中山路*号院'],
  ])('address %s → %s', (plain, masked) => expect(maskAddress(plain)).toBe(masked));

  it('never shows more than seven digits of a phone number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{7,12}$/), (phone) => {
        expect(maskPhone(phone).replace(/\*/g, '').length).toBeLessThanOrEqual(7);
        expect(maskPhone(phone)).toContain('*');
      }),
    );
  });
});
