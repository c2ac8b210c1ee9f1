import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../../../contracts/staff';
import { staffKeys, updateStaff } from '../../lib/api/staff';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { showToast } from '../../ui/toast';

export function DeactivateDialog({ person, onClose }: { person: StaffMember; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const deactivate = useMutation({
    mutationFn: () => updateStaff(person.id, { active: false }),
    onSuccess: () => {
      showToast(t('settings.people.saved'));
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: staffKeys.people }),
  });
  return (
    <ConfirmDialog
      title={t('settings.people.deactivateTitle', { name: person.name })}
      text={t('settings.people.deactivateText')}
      confirm={t('settings.people.deactivate')}
      loading={deactivate.isPending}
      error={deactivate.error}
      onConfirm={() => deactivate.mutate()}
      onClose={onClose}
    />
  );
}
